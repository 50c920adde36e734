package org.imprimatur.licensing.policy;

import java.util.List;

/** What Permission, Prohibition and Duty have in common (ODRL IM 2.2, Rule Class). */
public sealed interface Rule permits Permission, Prohibition, Duty {
    /** Unique within its policy and readable, such as {@code #never-politics}. */
    String uid();

    Action action();

    /** All must be satisfied for the rule to be in force. */
    List<Constraint> constraints();
}
