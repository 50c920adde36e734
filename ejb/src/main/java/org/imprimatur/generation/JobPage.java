package org.imprimatur.generation;

import java.util.List;

/** Part of a list of jobs; whether there are more behind it. */
public record JobPage(List<Job> jobs, boolean hasMore) {

    public JobPage {
        jobs = List.copyOf(jobs);
    }
}
