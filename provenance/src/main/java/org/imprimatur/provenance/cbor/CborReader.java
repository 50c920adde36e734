package org.imprimatur.provenance.cbor;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imprimatur.provenance.ReadingLimits;

/**
 * Reads one item from untrusted bytes: bounded in depth and count, no duplicate keys, valid UTF-8, nothing after it
 * (RFC 8949, section 5.3). Indefinite lengths are read, since claim generators may write them.
 */
public final class CborReader {
    private static final int BREAK = 0xFF;
    private static final int INDEFINITE = 31;

    private final byte[] bytes;
    private final ReadingLimits limits;
    private final CborBudget budget;
    private int position;

    private CborReader(byte[] bytes, ReadingLimits limits, CborBudget budget) {
        this.bytes = bytes;
        this.limits = limits;
        this.budget = budget;
    }

    /** Reads a document that stands alone. */
    public static CborValue read(byte[] bytes, ReadingLimits limits) throws MalformedCborException {
        return read(bytes, limits, new CborBudget(limits.cborItems()));
    }

    /** Reads one of several documents with a common budget. */
    public static CborValue read(byte[] bytes, ReadingLimits limits, CborBudget budget) throws MalformedCborException {
        CborReader reader = new CborReader(bytes, limits, budget);
        CborValue value = reader.item(0);
        if (reader.position != bytes.length) {
            throw reader.malformed("bytes follow the item");
        }
        return value;
    }

    private CborValue item(int depth) throws MalformedCborException {
        if (depth > limits.cborDepth()) {
            throw malformed("nested too deeply");
        }
        if (!budget.take()) {
            throw malformed("too many items");
        }
        int initial = next();
        int additional = initial & 0x1F;
        return switch (initial >> 5) {
            case 0 -> new CborInteger(unsigned(argument(additional)));
            case 1 -> new CborInteger(unsigned(argument(additional)).not());
            case 2 -> CborBytes.of(string(2, additional));
            case 3 -> text(additional);
            case 4 -> array(additional, depth);
            case 5 -> map(additional, depth);
            case 6 -> tagged(additional, depth);
            default -> simpleOrFloat(additional);
        };
    }

    private CborValue text(int additional) throws MalformedCborException {
        // INVARIANT: each chunk of an indefinite text is itself valid UTF-8 in well-formed CBOR; checking the whole
        // accepts a few more documents, which does no harm here.
        byte[] utf8 = string(3, additional);
        try {
            return new CborText(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            throw malformed("text is not UTF-8");
        }
    }

    private byte[] string(int major, int additional) throws MalformedCborException {
        if (additional != INDEFINITE) {
            return take(argument(additional));
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int initial = next(); initial != BREAK; initial = next()) {
            if (initial >> 5 != major || (initial & 0x1F) == INDEFINITE) {
                throw malformed("chunk of another type");
            }
            if (!budget.take()) {
                throw malformed("too many items");
            }
            whole.writeBytes(take(argument(initial & 0x1F)));
        }
        return whole.toByteArray();
    }

    private CborValue array(int additional, int depth) throws MalformedCborException {
        List<CborValue> values = new ArrayList<>();
        if (additional == INDEFINITE) {
            while (!atBreak()) {
                values.add(item(depth + 1));
            }
        } else {
            long count = count(argument(additional));
            for (long i = 0; i < count; i++) {
                values.add(item(depth + 1));
            }
        }
        return new CborArray(values);
    }

    private CborValue map(int additional, int depth) throws MalformedCborException {
        Map<CborValue, CborValue> entries = new LinkedHashMap<>();
        if (additional == INDEFINITE) {
            while (!atBreak()) {
                entry(entries, depth);
            }
        } else {
            long count = count(argument(additional));
            for (long i = 0; i < count; i++) {
                entry(entries, depth);
            }
        }
        return new CborMap(entries);
    }

    private void entry(Map<CborValue, CborValue> entries, int depth) throws MalformedCborException {
        CborValue key = item(depth + 1);
        if (key instanceof CborArray || key instanceof CborMap || key instanceof CborTagged) {
            throw malformed("map key is not a simple item"); // hashing nested keys would cost quadratic time
        }
        if (entries.put(key, item(depth + 1)) != null) {
            throw malformed("duplicate map key");
        }
    }

    private CborValue tagged(int additional, int depth) throws MalformedCborException {
        long tag = argument(additional);
        if (tag < 0) {
            throw malformed("tag out of range");
        }
        return new CborTagged(tag, item(depth + 1));
    }

    private CborValue simpleOrFloat(int additional) throws MalformedCborException {
        return switch (additional) {
            case 24 -> extendedSimple();
            case 25 -> new CborFloat(halfToDouble((int) big(2)));
            case 26 -> new CborFloat(Float.intBitsToFloat((int) big(4)));
            case 27 -> new CborFloat(Double.longBitsToDouble(big(8)));
            case 28, 29, 30, INDEFINITE -> throw malformed("reserved or misplaced value");
            default -> new CborSimple(additional);
        };
    }

    private CborValue extendedSimple() throws MalformedCborException {
        int code = next();
        if (code < 32) {
            throw malformed("simple value in a longer form than allowed");
        }
        return new CborSimple(code);
    }

    /** RFC 8949, appendix D. */
    private static double halfToDouble(int half) {
        int exponent = half >> 10 & 0x1F;
        int mantissa = half & 0x3FF;
        double magnitude = exponent == 0
                ? Math.scalb((double) mantissa, -24)
                : exponent == 31
                        ? (mantissa == 0 ? Double.POSITIVE_INFINITY : Double.NaN)
                        : Math.scalb((double) (mantissa + 1024), exponent - 25);
        return (half & 0x8000) == 0 ? magnitude : -magnitude;
    }

    private boolean atBreak() throws MalformedCborException {
        if (position < bytes.length && (bytes[position] & 0xFF) == BREAK) {
            position++;
            return true;
        }
        if (position >= bytes.length) {
            throw malformed("ends early");
        }
        return false;
    }

    /** The argument of a head, as unsigned bits. */
    private long argument(int additional) throws MalformedCborException {
        return switch (additional) {
            case 24 -> next();
            case 25 -> big(2);
            case 26 -> big(4);
            case 27 -> big(8);
            case 28, 29, 30, INDEFINITE -> throw malformed("reserved or misplaced length");
            default -> additional;
        };
    }

    private long count(long declared) throws MalformedCborException {
        if (declared < 0 || declared > bytes.length - position) {
            throw malformed("more items declared than bytes left");
        }
        return declared;
    }

    private static BigInteger unsigned(long bits) {
        return bits >= 0 ? BigInteger.valueOf(bits) : BigInteger.valueOf(bits).add(BigInteger.ONE.shiftLeft(64));
    }

    private long big(int count) throws MalformedCborException {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 8 | next();
        }
        return value;
    }

    private byte[] take(long length) throws MalformedCborException {
        if (length < 0 || length > bytes.length - position) {
            throw malformed("ends early");
        }
        byte[] taken = new byte[(int) length];
        System.arraycopy(bytes, position, taken, 0, taken.length);
        position += taken.length;
        return taken;
    }

    private int next() throws MalformedCborException {
        if (position >= bytes.length) {
            throw malformed("ends early");
        }
        return bytes[position++] & 0xFF;
    }

    private MalformedCborException malformed(String what) {
        return new MalformedCborException(what, position);
    }
}
