package org.imprimatur.generation;

import java.util.List;

/**
 * What a change of terms would mean for what has been asked so far.
 *
 * @param losing names of those who could use the subject until now and could not any more, newest request first
 * @param running generations under way that would end
 * @param waiting requests that wait for an answer and could not be approved any more
 * @param finished works that could not be made again; they stay
 * @param looked how many requests were looked at, newest first
 * @param all whether these were all
 */
public record Consequences(List<String> losing, int running, int waiting, int finished, int looked, boolean all) {
    public Consequences {
        losing = List.copyOf(losing);
    }
}
