package org.imprimatur.generation;

import java.util.Optional;
import org.imprimatur.media.Digest;

/** A signed output in the media store, and a small picture of it when there is one. */
record SignedFile(Digest address, String contentType, long sizeBytes, String manifestId, Optional<Digest> thumbnail) {}
