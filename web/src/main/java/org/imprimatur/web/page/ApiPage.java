package org.imprimatur.web.page;

/**
 * The API's document, to read and to try out.
 *
 * @param document where the OpenAPI document is
 */
public record ApiPage(Frame frame, Href document) implements Page {}
