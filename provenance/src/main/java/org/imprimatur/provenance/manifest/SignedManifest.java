package org.imprimatur.provenance.manifest;

/**
 * What signing has made.
 *
 * @param manifestId the label of the manifest, {@code urn:c2pa:<uuid>}
 * @param instanceId the {@code instanceID} of the claim
 * @param bytes the size of the signed file
 * @param certificateSerial serial number of the signing certificate, lower-case hex
 */
public record SignedManifest(String manifestId, String instanceId, long bytes, String certificateSerial) {}
