package org.imprimatur.licensing.money;

/** What a payee gets of an amount that was split. */
public record Portion(String payee, Money amount) {}
