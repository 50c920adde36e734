package org.imprimatur.platform.renderer.film;

import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.codecs.h264.encode.RateControl;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.codecs.h264.io.model.VUIParameters;

/**
 * jcodec's baseline encoder, which by itself says nothing about colour or time. We add what a player would otherwise guess
 * (ITU-T H.264, Annex E): limited range, BT.709, the frame rate.
 */
final class SignalledEncoder extends H264Encoder {
    private static final int BT_709 = 1;
    private static final int UNSPECIFIED_FORMAT = 5;

    private final int framesPerSecond;

    SignalledEncoder(int framesPerSecond) {
        super(new ConstantQuality());
        this.framesPerSecond = framesPerSecond;
        setKeyInterval(2 * framesPerSecond);
        setMotionSearchRange(8);
    }

    @Override
    public SeqParameterSet initSPS(org.jcodec.common.model.Size size) {
        SeqParameterSet parameters = super.initSPS(size);
        parameters.vuiParams = signals();
        return parameters;
    }

    private VUIParameters signals() {
        VUIParameters signals = new VUIParameters();
        signals.videoSignalTypePresentFlag = true;
        signals.videoFormat = UNSPECIFIED_FORMAT;
        signals.videoFullRangeFlag = false;
        signals.colourDescriptionPresentFlag = true;
        signals.colourPrimaries = BT_709;
        signals.transferCharacteristics = BT_709;
        signals.matrixCoefficients = BT_709;
        signals.timingInfoPresentFlag = true;
        signals.numUnitsInTick = 1;
        signals.timeScale = 2 * framesPerSecond;
        signals.fixedFrameRateFlag = true;
        return signals;
    }

    /** The same quantiser everywhere, a little coarser in pictures that follow another. */
    private static final class ConstantQuality implements RateControl {
        @Override
        public int startPicture(org.jcodec.common.model.Size size, int maximumBytes, SliceType type) {
            return type == SliceType.I ? 22 : 25;
        }

        @Override
        public int initialQpDelta() {
            return 0;
        }

        @Override
        public int accept(int bits) {
            return 0;
        }
    }
}
