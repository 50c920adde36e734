package org.imprimatur.platform.guard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that are only ever appended, in a folder that one guard owns. A line is safe once {@link #sync} has returned for its
 * position; those who wait at the same time share one write to the disk. After a failed write nothing more is accepted: what
 * the disk then holds is not known.
 */
final class Journal implements AutoCloseable {
    private final Path folder;
    private final Path file;
    private final FileChannel ownership;
    private final Object syncing = new Object();
    private FileChannel channel;
    private long written;
    private long synced;
    private boolean broken;

    private Journal(Path folder, FileChannel ownership, FileChannel channel) {
        this.folder = folder;
        this.file = file(folder);
        this.ownership = ownership;
        this.channel = channel;
    }

    static Journal open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel ownership = own(folder);
        Path file = file(folder);
        Files.deleteIfExists(draft(file));
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        syncFolder(folder);
        return new Journal(folder, ownership, channel);
    }

    private static FileChannel own(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // another guard in this very process; the same refusal
        }
        channel.close();
        throw new IOException("Another guard uses the journal in " + folder);
    }

    /**
     * All lines of earlier runs. A last line that was cut off by a crash was never acknowledged and is removed; damage before
     * the end is not ours to repair.
     */
    synchronized List<JournalLine> readAll() throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        List<JournalLine> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            var line =
                    end < 0 ? java.util.Optional.<JournalLine>empty() : JournalLine.parse(text.substring(start, end));
            if (line.isEmpty()) {
                refuseDamageBeforeTheEnd(text, start, end);
                break;
            }
            lines.add(line.get());
            start = end + 1;
        }
        channel.truncate(start);
        channel.position(start);
        channel.force(true);
        return lines;
    }

    private void refuseDamageBeforeTheEnd(String text, int start, int end) throws IOException {
        if (end >= 0 && end + 1 < text.length()) {
            throw new IOException("The journal " + file + " is damaged at byte " + start
                    + ". Without it the guard cannot know which grants were used.");
        }
    }

    /** Appends a line and returns the position to be synced. */
    synchronized long append(JournalLine line) throws IOException {
        if (broken) {
            throw new IOException("The journal could not be written earlier");
        }
        try {
            writeFully(channel, line.toBytes());
            return ++written;
        } catch (IOException e) {
            broken = true;
            throw e;
        }
    }

    /** Returns when everything up to the position is on the disk. */
    void sync(long position) throws IOException {
        synchronized (syncing) {
            if (synced >= position) {
                return;
            }
            long reached = written();
            try {
                channel().force(false);
            } catch (IOException e) {
                breakDown();
                throw e;
            }
            synced = reached;
        }
    }

    /** Replaces the whole journal, in one step that a crash cannot halve. */
    void rewrite(List<JournalLine> lines) throws IOException {
        synchronized (syncing) {
            synchronized (this) {
                Path draft = draft(file);
                FileChannel next = FileChannel.open(
                        draft,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                for (JournalLine line : lines) {
                    writeFully(next, line.toBytes());
                }
                next.force(true);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                syncFolder(folder);
                channel.close();
                channel = next;
                synced = written;
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        broken = true;
        channel.close();
        ownership.close();
    }

    private synchronized long written() {
        return written;
    }

    private synchronized FileChannel channel() {
        return channel;
    }

    private synchronized void breakDown() {
        broken = true;
    }

    private static Path file(Path folder) {
        return folder.resolve("journal");
    }

    private static Path draft(Path file) {
        return file.resolveSibling("journal.part");
    }

    private static void writeFully(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** A new name in a folder is only safe when the folder is; not every system lets one do that. */
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            System.getLogger(Journal.class.getName())
                    .log(System.Logger.Level.DEBUG, "The folder of the journal cannot be synced", e);
        }
    }
}
