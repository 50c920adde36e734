package org.imprimatur.platform.renderer.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.imprimatur.platform.renderer.picture.Memory;
import org.imprimatur.platform.renderer.picture.Size;
import org.imprimatur.platform.renderer.picture.Storyboard;
import org.jcodec.codecs.h264.H264Decoder;
import org.jcodec.common.DemuxerTrack;
import org.jcodec.common.io.FileChannelWrapper;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Picture;
import org.jcodec.containers.mp4.demuxer.MP4Demuxer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmTest {
    @TempDir
    Path folder;

    @Test
    void render_writesTheIndexBeforeTheMedia() throws Exception {
        Path file = film(aStoryboard("A harbour", 7));

        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);

        assertThat(bytes.substring(4, 8)).isEqualTo("ftyp");
        assertThat(bytes.indexOf("moov")).isPositive().isLessThan(bytes.indexOf("mdat"));
        assertThat(bytes).contains("colrnclx");
    }

    @Test
    void render_lastsAsLongAsAsked() throws Exception {
        Path file = film(aStoryboard("A harbour", 7));

        try (FileChannelWrapper channel = NIOUtils.readableChannel(file.toFile())) {
            DemuxerTrack track = MP4Demuxer.createMP4Demuxer(channel).getVideoTrack();

            assertThat(track.getMeta().getTotalDuration()).isEqualTo(1.0);
            assertThat(track.getMeta().getTotalFrames()).isEqualTo(12);
            assertThat(track.getMeta().getVideoCodecMeta().getSize().getWidth()).isEqualTo(320);
        }
    }

    @Test
    void render_movesFromFrameToFrame_andStaysInLimitedRange() throws Exception {
        List<Picture> pictures = decoded(film(aStoryboard("A harbour", 7)));

        assertThat(pictures).hasSize(12);
        assertThat(pictures.get(0).getPlaneData(0))
                .isNotEqualTo(pictures.get(11).getPlaneData(0));
        for (byte sample : pictures.get(11).getPlaneData(0)) {
            assertThat(sample + 128).isBetween(8, 243); // 16..235 and what the quantiser overshoots
        }
    }

    @Test
    void render_isTheSameFile_forTheSameStoryboard() throws Exception {
        byte[] once = Files.readAllBytes(film(aStoryboard("A harbour", 7)));
        byte[] again = Files.readAllBytes(film(aStoryboard("A harbour", 7)));
        byte[] otherSeed = Files.readAllBytes(film(aStoryboard("A harbour", 8)));
        byte[] otherPrompt = Files.readAllBytes(film(aStoryboard("A station", 7)));

        assertThat(again).isEqualTo(once);
        assertThat(otherSeed).isNotEqualTo(once);
        assertThat(otherPrompt).isNotEqualTo(once);
    }

    @Test
    void render_copesWithAnyText() throws Exception {
        assertThat(film(aStoryboard("\u0000\u200b", 1))).isNotEmptyFile();
        assertThat(film(aStoryboard("x".repeat(5000), 1))).isNotEmptyFile();
        assertThat(film(aStoryboard("\uD83D\uDE00 \uD83D\uDE00 \u4F60\u597D \u0627\u0644\u0633\u0644\u0627\u0645", 1)))
                .isNotEmptyFile();
    }

    private static Storyboard aStoryboard(String prompt, long seed) {
        return new Storyboard(prompt, List.of("@mira"), seed, new Size(320, 180), 12, 12);
    }

    private Path film(Storyboard board) throws IOException, InterruptedException {
        Path file = Files.createTempFile(folder, "film", ".mp4");
        new Film(board, Memory.none()).render(file, frames -> {});
        return file;
    }

    private static List<Picture> decoded(Path file) throws IOException {
        List<Picture> pictures = new ArrayList<>();
        try (FileChannelWrapper channel = NIOUtils.readableChannel(file.toFile())) {
            DemuxerTrack track = MP4Demuxer.createMP4Demuxer(channel).getVideoTrack();
            H264Decoder decoder = H264Decoder.createH264DecoderFromCodecPrivate(
                    track.getMeta().getCodecPrivate());
            for (Packet packet = track.nextFrame(); packet != null; packet = track.nextFrame()) {
                Picture room = Picture.create(320, 192, ColorSpace.YUV420J);
                pictures.add(
                        decoder.decodeFrame(packet.getData(), room.getData()).cloneCropped());
            }
        }
        return pictures;
    }
}
