package org.imprimatur.media;

import java.io.IOException;
import java.nio.file.Path;

/** Bytes by the SHA-256 of what is stored. Storing the same bytes twice is storing them once. */
public interface MediaStore {

    /** Durable when it returns. */
    Digest store(byte[] bytes) throws IOException;

    /** Moves a finished file in; durable when it returns. The file is gone from where it was. */
    Digest adopt(Path file) throws IOException;

    /** The file to read from. @throws java.nio.file.NoSuchFileException when nothing has that address */
    Path locate(Digest address) throws IOException;

    /** A new empty file beside the store, for bytes on their way in. */
    Path newSpoolFile(String suffix) throws IOException;

    /** Deletes when present. */
    void delete(Digest address) throws IOException;
}
