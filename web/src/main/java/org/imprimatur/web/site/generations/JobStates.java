package org.imprimatur.web.site.generations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.imprimatur.generation.Job;
import org.imprimatur.generation.JobState;
import org.imprimatur.web.page.Messages;
import org.imprimatur.web.page.Pill;
import org.imprimatur.web.page.Tone;
import org.imprimatur.web.site.Frames;

/** Where a generation stands, in plain words. */
@RequestScoped
public class JobStates {

    @Inject
    Frames frames;

    Pill pill(Job job) {
        Messages words = Messages.of(frames.locale());
        String text = job.state() == JobState.RUNNING
                ? words.text("job.progress", job.progress())
                : words.text("job." + job.state().wire());
        return new Pill(tone(job.state()), text);
    }

    private static Tone tone(JobState state) {
        return switch (state) {
            case COMPLETED -> Tone.SUCCESS;
            case AWAITING -> Tone.WARNING;
            case CLEARED, DISPATCHING, RUNNING -> Tone.INFO;
            case REFUSED, WITHDRAWN, FAILED -> Tone.DANGER;
            case CANCELLED -> Tone.NEUTRAL;
        };
    }
}
