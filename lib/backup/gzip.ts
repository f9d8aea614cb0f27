/** Gzip as the browser has it. Its checksum tells a damaged part from a whole one. */

export const gzip = (text: string): Promise<Blob> =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();

/** Fails for what is damaged or cut off. */
export const gunzip = (bytes: Blob): Promise<string> => new Response(bytes.stream().pipeThrough(new DecompressionStream('gzip'))).text();
