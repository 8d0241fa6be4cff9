package org.lifecircle.kit.parquet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/**
 * A file whose bytes are fetched in blocks. The library's own local file asks the system for every
 * byte of a footer by itself, which takes longer than everything else of finding one row.
 *
 * @param path the file
 */
record BufferedInput(Path path) implements InputFile {

  private static final int BLOCK_BYTES = 1 << 16;

  @Override
  public long getLength() throws IOException {
    return Files.size(path);
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    return new Blocks(FileChannel.open(path));
  }

  /** A stream that knows where it is. */
  private static final class Blocks extends DelegatingSeekableInputStream {

    private final FileChannel file;
    private final Block block;

    private Blocks(FileChannel file) {
      this(file, new Block(file));
    }

    private Blocks(FileChannel file, Block block) {
      super(block);
      this.file = file;
      this.block = block;
    }

    @Override
    public long getPos() throws IOException {
      return file.position() - block.ahead();
    }

    @Override
    public void seek(long place) throws IOException {
      file.position(place);
      block.forget();
    }
  }

  /** Bytes of a file; closing it closes the file. */
  private static final class Block extends BufferedInputStream {

    private Block(FileChannel file) {
      super(Channels.newInputStream(file), BLOCK_BYTES);
    }

    /** How many bytes were fetched and not yet asked for. */
    private int ahead() {
      return count - pos;
    }

    /** Begins anew where the file stands. */
    private void forget() {
      pos = 0;
      count = 0;
    }
  }
}
