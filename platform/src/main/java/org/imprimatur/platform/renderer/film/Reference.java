package org.imprimatur.platform.renderer.film;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.imprimatur.platform.renderer.picture.Canvas;
import org.imprimatur.platform.renderer.picture.Memory;
import org.imprimatur.platform.renderer.picture.Still;
import org.jcodec.codecs.h264.H264Decoder;
import org.jcodec.common.Codec;
import org.jcodec.common.DemuxerTrackMeta;
import org.jcodec.common.SeekableDemuxerTrack;
import org.jcodec.common.io.FileChannelWrapper;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Size;
import org.jcodec.containers.mp4.demuxer.MP4Demuxer;

/**
 * What can be seen of a file that a remix is made from: a PNG, a JPEG, or the pictures of an H.264 film from its last key
 * picture on. Bounded in pixels, pictures and time.
 */
public final class Reference {
    private static final int PIXELS_MAX = 1920 * 1088;
    private static final int PICTURES_MAX = 60;
    private static final long NANOSECONDS_MAX = 8_000_000_000L;

    private Reference() {}

    /** Empty when nothing can be made of the file. */
    public static Optional<Memory> read(Path file) throws IOException {
        Memory memory = Memory.none();
        Still.read(file).ifPresent(memory::keep);
        if (memory.isEmpty()) {
            readFilm(file, memory);
        }
        return Optional.of(memory).filter(filled -> !filled.isEmpty());
    }

    /** The decoder throws whatever comes up at files that it does not understand; what was seen before that counts. */
    private static void readFilm(Path file, Memory memory) {
        try (FileChannelWrapper channel = NIOUtils.readableChannel(file.toFile())) {
            MP4Demuxer film = MP4Demuxer.createMP4Demuxer(channel);
            if (film.getVideoTrack() instanceof SeekableDemuxerTrack track) {
                readTrack(track, memory);
            }
        } catch (IOException | RuntimeException e) {
            System.getLogger(Reference.class.getName())
                    .log(System.Logger.Level.DEBUG, "A reference could not be decoded further", e);
        }
    }

    private static void readTrack(SeekableDemuxerTrack track, Memory memory) throws IOException {
        DemuxerTrackMeta meta = track.getMeta();
        Size size = meta.getVideoCodecMeta().getSize();
        long pixels = (long) size.getWidth() * size.getHeight();
        if (meta.getCodec() != Codec.H264 || pixels <= 0 || pixels > PIXELS_MAX) {
            return;
        }
        H264Decoder decoder = H264Decoder.createH264DecoderFromCodecPrivate(meta.getCodecPrivate());
        Picture room = Picture.create(rounded(size.getWidth()), rounded(size.getHeight()), ColorSpace.YUV420J);
        track.gotoSyncFrame(Math.max(0, meta.getTotalFrames() - 1));
        long end = System.nanoTime() + NANOSECONDS_MAX;
        Packet packet = track.nextFrame();
        for (int pictures = 0; packet != null && pictures < PICTURES_MAX && System.nanoTime() < end; pictures++) {
            Picture decoded = decoder.decodeFrame(packet.getData(), room.getData());
            memory.keep(canvas(decoded.cloneCropped()).toPicture());
            packet = track.nextFrame();
        }
    }

    private static int rounded(int side) {
        return side + 15 & ~15;
    }

    /** jcodec's samples are signed bytes around zero. */
    private static Canvas canvas(Picture picture) {
        int width = picture.getWidth() & ~1;
        int height = picture.getHeight() & ~1;
        Canvas canvas = new Canvas(new org.imprimatur.platform.renderer.picture.Size(width, height));
        byte[][] planes = canvas.planes();
        for (int plane = 0; plane < planes.length; plane++) {
            int across = plane == 0 ? width : width / 2;
            int stride = picture.getPlaneWidth(plane);
            for (int i = 0; i < planes[plane].length; i++) {
                planes[plane][i] = (byte) (picture.getPlaneData(plane)[i / across * stride + i % across] + 128);
            }
        }
        return canvas;
    }
}
