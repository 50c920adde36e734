package org.imprimatur.generation;

/**
 * What a backend says of a job.
 *
 * @param status `queued`, `in_progress`, `completed` or `failed`
 * @param error what it says went wrong; empty unless failed
 */
record BackendJob(String id, String status, int progress, String error) {

    boolean isCompleted() {
        return "completed".equals(status);
    }

    boolean isFailed() {
        return "failed".equals(status) || "cancelled".equals(status);
    }
}
