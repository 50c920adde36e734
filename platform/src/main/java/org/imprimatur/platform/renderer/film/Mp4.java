package org.imprimatur.platform.renderer.film;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.imprimatur.platform.renderer.film.H264Track.Sample;

/**
 * Writes one H.264 track as an MP4 file whose index ({@code moov}) comes before the media ({@code mdat}), so that a player
 * can start before it has everything. ISO/IEC 14496-12 for the boxes, 14496-15 for {@code avc1} and {@code avcC}. It holds
 * no date, so that the same clip is the same file.
 */
final class Mp4 {
    private static final int TICKS = 1000;
    private static final int[] UNITY = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};
    private static final int UNDETERMINED_LANGUAGE = 0x55C4;

    private final H264Track track;
    private final List<Sample> samples;
    private final int timescale;
    private final int duration;

    private Mp4(H264Track track) {
        this.track = track;
        samples = track.samples();
        timescale = track.framesPerSecond() * TICKS;
        duration = samples.size() * TICKS;
    }

    static void write(H264Track track, Path file) throws IOException {
        new Mp4(track).write(file);
    }

    private void write(Path file) throws IOException {
        byte[] brands = brands().toBytes();
        int mediaStart = brands.length + index(0).toBytes().length + 8;
        int mediaLength =
                8 + samples.stream().mapToInt(sample -> sample.data().length).sum();
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(brands);
            out.write(index(mediaStart).toBytes());
            out.write(ByteBuffer.allocate(8)
                    .putInt(mediaLength)
                    .put("mdat".getBytes(StandardCharsets.US_ASCII))
                    .array());
            for (Sample sample : samples) {
                out.write(sample.data());
            }
        }
    }

    private static Box brands() {
        return new Box("ftyp")
                .text("isom")
                .int32(0x200)
                .text("isom")
                .text("iso2")
                .text("avc1")
                .text("mp41");
    }

    private Box index(int mediaStart) {
        return Box.containing("moov", movieHeader(), Box.containing("trak", trackHeader(), media(mediaStart)));
    }

    private Box movieHeader() {
        return Box.full("mvhd", 0, 0)
                .int32(0, 0, timescale, duration)
                .int32(0x10000)
                .int16(0x100, 0)
                .zeros(8)
                .int32(UNITY)
                .zeros(24)
                .int32(2);
    }

    private Box trackHeader() {
        int enabledInMovie = 3;
        return Box.full("tkhd", 0, enabledInMovie)
                .int32(0, 0, 1, 0, duration)
                .zeros(8)
                .int16(0, 0, 0, 0)
                .int32(UNITY)
                .int32(track.size().width() << 16, track.size().height() << 16);
    }

    private Box media(int mediaStart) {
        Box header = Box.full("mdhd", 0, 0).int32(0, 0, timescale, duration).int16(UNDETERMINED_LANGUAGE, 0);
        Box handler = Box.full("hdlr", 0, 0).int32(0).text("vide").zeros(12).text("VideoHandler\0");
        Box videoHeader = Box.full("vmhd", 0, 1).zeros(8);
        Box inThisFile = Box.full("url ", 0, 1);
        Box references = Box.full("dref", 0, 0).int32(1).bytes(inThisFile.toBytes());
        return Box.containing(
                "mdia",
                header,
                handler,
                Box.containing("minf", videoHeader, Box.containing("dinf", references), sampleTable(mediaStart)));
    }

    private Box sampleTable(int mediaStart) {
        int[] sizes = samples.stream().mapToInt(sample -> sample.data().length).toArray();
        int[] keys = IntStream.range(0, samples.size())
                .filter(i -> samples.get(i).isKey())
                .map(i -> i + 1)
                .toArray();
        return Box.containing(
                "stbl",
                Box.full("stsd", 0, 0).int32(1).bytes(sampleEntry().toBytes()),
                Box.full("stts", 0, 0).int32(1, samples.size(), TICKS),
                Box.full("stss", 0, 0).int32(keys.length).int32(keys),
                Box.full("stsc", 0, 0).int32(1, 1, samples.size(), 1),
                Box.full("stsz", 0, 0).int32(0, samples.size()).int32(sizes),
                Box.full("stco", 0, 0).int32(1, mediaStart));
    }

    private Box sampleEntry() {
        int resolution = 72 << 16;
        return new Box("avc1")
                .zeros(6)
                .int16(1)
                .zeros(16)
                .int16(track.size().width(), track.size().height())
                .int32(resolution, resolution, 0)
                .int16(1)
                .zeros(32)
                .int16(24, -1)
                .bytes(configuration().toBytes())
                .bytes(new Box("colr").text("nclx").int16(1, 1, 1).int8(0).toBytes());
    }

    private Box configuration() {
        byte[] sequence = track.sequenceParameters();
        byte[] picture = track.pictureParameters();
        return new Box("avcC")
                .int8(1, sequence[1], sequence[2], sequence[3])
                .int8(0xff, 0xe1)
                .int16(sequence.length)
                .bytes(sequence)
                .int8(1)
                .int16(picture.length)
                .bytes(picture);
    }
}
