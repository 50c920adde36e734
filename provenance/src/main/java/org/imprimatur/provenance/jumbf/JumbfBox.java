package org.imprimatur.provenance.jumbf;

/** A box of a manifest store (ISO 19566-5, section 4): a superbox, or content. */
public sealed interface JumbfBox permits JumbfSuperbox, JumbfContent {
    /** The whole box, header included. */
    ByteRange whole();
}
