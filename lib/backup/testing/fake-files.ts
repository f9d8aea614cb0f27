/** For tests: the origin's private file system as far as the vault uses it. Content is there once a stream is closed, as in browsers. */

class FakeFile {
  readonly kind = 'file';
  content = new Blob([]);
  private readonly disk: FakeDisk;
  constructor(disk: FakeDisk) {
    this.disk = disk;
  }
  async getFile(): Promise<Blob> {
    return this.content;
  }
  async createWritable() {
    let written: Blob = new Blob([]);
    return {
      write: async (more: Blob) => {
        if ((this.disk.room -= more.size) < 0) throw new DOMException('full', 'QuotaExceededError');
        written = new Blob([written, more]);
      },
      close: async () => void (this.content = written),
      abort: async () => undefined,
    };
  }
}

class FakeFolder {
  readonly kind = 'directory';
  readonly held = new Map<string, FakeFile>();
  private readonly disk: FakeDisk;
  constructor(disk: FakeDisk) {
    this.disk = disk;
  }
  async getFileHandle(name: string, { create = false } = {}): Promise<FakeFile> {
    const found = this.held.get(name) ?? (create ? new FakeFile(this.disk) : undefined);
    if (!found) throw new DOMException(name, 'NotFoundError');
    this.held.set(name, found);
    return found;
  }
  async removeEntry(name: string): Promise<void> {
    if (!this.held.delete(name)) throw new DOMException(name, 'NotFoundError');
  }
  async *entries() {
    yield* this.held;
  }
  async *keys() {
    yield* this.held.keys();
  }
}

export class FakeDisk {
  /** Bytes that can still be written. */
  room = Infinity;
  private readonly folders = new Map<string, FakeFolder>();
  folder(name: 'backups' | 'parts'): FakeFolder {
    const folder = this.folders.get(name) ?? new FakeFolder(this);
    this.folders.set(name, folder);
    return folder;
  }
  /** Makes this the disk of the test. */
  install(): this {
    const getDirectory = async () => ({ getDirectoryHandle: async (name: 'backups' | 'parts') => this.folder(name) });
    Object.defineProperty(navigator, 'storage', { value: { getDirectory }, configurable: true });
    return this;
  }
}
