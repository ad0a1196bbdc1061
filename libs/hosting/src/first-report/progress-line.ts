const CLEAR_LINE = '\r\u001b[2K';

/** How far something is, in one line of a terminal that the next one replaces; elsewhere a line for each tenth. */
export class ProgressLine {
  private shown = '';
  private tenths = 0;
  private readonly began = Date.now();

  constructor(
    private readonly what: string,
    private readonly stream: NodeJS.WriteStream,
    private readonly tell: (words: string) => void,
  ) {}

  /** Tells how far it is, from 0 to 1. */
  show(share: number): void {
    const words = `${this.what}: ${Math.floor(share * 100)}%${this.left(share)}`;
    if (!this.stream.isTTY) {
      const tenths = Math.floor(share * 10);
      if (tenths > this.tenths) this.tell(words);
      this.tenths = Math.max(this.tenths, tenths);
    } else if (words !== this.shown) {
      this.stream.write(`${CLEAR_LINE}${words.slice(0, (this.stream.columns || 80) - 1)}`);
      this.shown = words;
    }
  }

  /** Takes the line away, before something else is said. */
  clear(): void {
    if (this.shown !== '') this.stream.write(CLEAR_LINE);
    this.shown = '';
  }

  private left(share: number): string {
    const elapsed = Date.now() - this.began;
    if (share < 0.02 || share >= 1 || elapsed < 1_000) return '';
    const seconds = (elapsed * (1 - share)) / share / 1_000;
    return `, about ${seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.round(seconds / 60)} min`} left`;
  }
}
