package org.imprimatur.generation;

import org.imprimatur.media.Digest;

/** A signed output in the media store. */
record SignedFile(Digest address, String contentType, long sizeBytes, String manifestId) {}
