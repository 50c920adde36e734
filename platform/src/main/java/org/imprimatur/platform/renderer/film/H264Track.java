package org.imprimatur.platform.renderer.film;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.imprimatur.platform.renderer.picture.Canvas;
import org.imprimatur.platform.renderer.picture.Size;
import org.jcodec.common.VideoEncoder.EncodedFrame;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;

/**
 * The encoded pictures of a clip in the form an MP4 wants (ISO/IEC 14496-15): NAL units with a length in front instead of a
 * start code, the parameter sets kept apart.
 */
final class H264Track {
    private static final int IDR_SLICE = 5;
    private static final int SEQUENCE_PARAMETERS = 7;
    private static final int PICTURE_PARAMETERS = 8;

    private final Size size;
    private final int framesPerSecond;
    private final SignalledEncoder encoder;
    private final List<Sample> samples = new ArrayList<>();
    private byte[] sequenceParameters = {};
    private byte[] pictureParameters = {};

    H264Track(Size size, int framesPerSecond) {
        this.size = size;
        this.framesPerSecond = framesPerSecond;
        this.encoder = new SignalledEncoder(framesPerSecond);
    }

    void add(Canvas canvas) {
        Picture picture = Picture.createPicture(size.width(), size.height(), signed(canvas), ColorSpace.YUV420J);
        ByteBuffer room = ByteBuffer.allocate(encoder.estimateBufferSize(picture));
        EncodedFrame frame = encoder.encodeFrame(picture, room);
        addSample(NalUnits.of(frame.getData()));
    }

    /** jcodec keeps samples as signed bytes around zero. */
    private static byte[][] signed(Canvas canvas) {
        byte[][] planes = canvas.planes();
        byte[][] signed = new byte[planes.length][];
        for (int plane = 0; plane < planes.length; plane++) {
            signed[plane] = new byte[planes[plane].length];
            for (int i = 0; i < signed[plane].length; i++) {
                signed[plane][i] = (byte) (planes[plane][i] - 128);
            }
        }
        return signed;
    }

    private void addSample(List<byte[]> units) {
        List<byte[]> slices = new ArrayList<>();
        boolean isKey = false;
        for (byte[] unit : units) {
            int type = unit[0] & 0x1f;
            if (type == SEQUENCE_PARAMETERS) {
                sequenceParameters = unit;
            } else if (type == PICTURE_PARAMETERS) {
                pictureParameters = unit;
            } else {
                slices.add(unit);
                isKey |= type == IDR_SLICE;
            }
        }
        samples.add(new Sample(NalUnits.withLengths(slices), isKey));
    }

    Size size() {
        return size;
    }

    int framesPerSecond() {
        return framesPerSecond;
    }

    List<Sample> samples() {
        return samples;
    }

    byte[] sequenceParameters() {
        return sequenceParameters;
    }

    byte[] pictureParameters() {
        return pictureParameters;
    }

    /** One picture; a key picture can be decoded without any before it. */
    static final class Sample {
        private final byte[] data;
        private final boolean key;

        Sample(byte[] data, boolean key) {
            this.data = data;
            this.key = key;
        }

        byte[] data() {
            return data;
        }

        boolean isKey() {
            return key;
        }
    }
}
