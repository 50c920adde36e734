package org.imprimatur.provenance.container;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imprimatur.provenance.assertion.BmffExclusion;

/** Finds the spans of a file that exclusions leave out of its hash (C2PA 2.2, section 18.6.2.1). */
final class BmffExclusions {
    private static final Pattern STEP = Pattern.compile("/([^/\\[\\]]{4})(?:\\[([1-9][0-9]{0,8})])?");

    private final MediaSource source;
    private final BmffReader reader;
    private final List<BmffBox> roots;

    BmffExclusions(MediaSource source, BmffReader reader, List<BmffBox> roots) {
        this.source = source;
        this.reader = reader;
        this.roots = roots;
    }

    List<ByteSpan> spans(List<BmffExclusion> exclusions) {
        List<ByteSpan> spans = new ArrayList<>();
        for (BmffExclusion exclusion : exclusions) {
            for (BmffBox box : find(exclusion.xpath())) {
                if (matches(box, exclusion)) {
                    spans.addAll(spans(box, exclusion));
                }
            }
        }
        return spans;
    }

    private static List<ByteSpan> spans(BmffBox box, BmffExclusion exclusion) {
        if (exclusion.subset().isEmpty()) {
            return List.of(new ByteSpan(box.start(), box.end()));
        }
        List<ByteSpan> spans = new ArrayList<>();
        for (BmffExclusion.Subset part : exclusion.subset()) {
            long start = Math.min(box.start() + part.offset(), box.end());
            long end = part.length() == 0 ? box.end() : Math.min(start + part.length(), box.end());
            spans.add(new ByteSpan(start, end));
        }
        return spans;
    }

    private List<BmffBox> find(String path) {
        Matcher step = STEP.matcher(path);
        List<BmffBox> found = List.of();
        int position = 0;
        while (step.find(position) && step.start() == position) {
            List<BmffBox> candidates = position == 0 ? roots : children(found);
            found = select(candidates, step.group(1), step.group(2) == null ? 0 : Integer.parseInt(step.group(2)));
            position = step.end();
        }
        return position == path.length() ? found : List.of();
    }

    private List<BmffBox> children(List<BmffBox> parents) {
        List<BmffBox> all = new ArrayList<>();
        parents.forEach(parent -> all.addAll(reader.children(parent)));
        return all;
    }

    private static List<BmffBox> select(List<BmffBox> candidates, String type, int index) {
        List<BmffBox> ofType =
                candidates.stream().filter(box -> box.type().equals(type)).toList();
        if (index == 0) {
            return ofType;
        }
        return index <= ofType.size() ? List.of(ofType.get(index - 1)) : List.of();
    }

    private boolean matches(BmffBox box, BmffExclusion exclusion) {
        return (exclusion.length() < 0 || exclusion.length() == box.length())
                && versionMatches(box, exclusion)
                && flagsMatch(box, exclusion)
                && exclusion.data().stream().allMatch(data -> dataMatches(box, data));
    }

    private boolean versionMatches(BmffBox box, BmffExclusion exclusion) {
        return exclusion.version() < 0 || (versionAndFlags(box) >>> 24) == exclusion.version();
    }

    private boolean flagsMatch(BmffBox box, BmffExclusion exclusion) {
        if (exclusion.flags() < 0) {
            return true;
        }
        int flags = (int) versionAndFlags(box) & 0xFFFFFF;
        return exclusion.exactFlags() ? flags == exclusion.flags() : (flags & exclusion.flags()) == exclusion.flags();
    }

    /** Negative when the box is too short to have them, which matches nothing. */
    private long versionAndFlags(BmffBox box) {
        if (box.contentLength() < 4) {
            return Long.MIN_VALUE;
        }
        reader.count();
        byte[] bytes = source.read(box.content(), 4);
        return Integer.toUnsignedLong(
                (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF));
    }

    private boolean dataMatches(BmffBox box, BmffExclusion.DataMatch data) {
        if (data.offset() > box.length() - data.length()) {
            return false;
        }
        reader.count();
        return data.accepts(source.read(box.start() + data.offset(), data.length()));
    }
}
