package org.imprimatur.generation;

import java.time.Instant;
import org.imprimatur.licensing.money.Money;

/**
 * One request in which a subject was found, as its owner sees it.
 *
 * @param state `denied`, or the state of the job
 * @param earned what the owner's part of the price was; zero unless completed
 * @param job empty when the request was denied
 */
public record Use(
        String prompt, String requester, String platform, Instant askedAt, String state, Money earned, String job) {}
