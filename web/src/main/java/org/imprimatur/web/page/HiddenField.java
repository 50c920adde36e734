package org.imprimatur.web.page;

/** A field of a form that was filled in on another page and is carried along. */
public record HiddenField(String name, String value) {}
