import type { Browser, Page } from 'puppeteer-core';
import type { LocalServer } from './server.ts';

export interface LaunchOptions {
  /** Folder of the built extension. */
  extension: string;
  headless?: boolean;
  /** All host names lead to this server; without one the browser is on the net. */
  server?: LocalServer;
  /** Access to all sites, given without a prompt. Default true. */
  permitted?: boolean;
  /** Language of the browser's own interface, and so of the extension's. */
  lang?: 'en' | 'de' | 'fr';
  viewport?: { width: number; height: number } | null;
  /** A profile to use and keep; by default one is made and thrown away. */
  profile?: string;
}

/** A running browser with the extension in it. */
export interface Session {
  kind: 'chromium' | 'firefox';
  browser: Browser;
  /** Origin of the extension's pages, without a slash at the end. */
  origin: string;
  /** A new tab at the address, in front, loaded as far as its text. */
  open(url: string): Promise<Page>;
  /** A page of the extension (`options.html`) in a tab. */
  openExtension(path: string): Promise<Page>;
  close(): Promise<void>;
}

export const VIEWPORT = { width: 1280, height: 900 };
/** For starting a browser on a loaded machine, ms. */
export const LAUNCH_TIME = 60_000;
/** For loading one page, ms. */
export const LOAD_TIME = 30_000;
/** For one answer of the browser's remote protocol, ms. */
export const PROTOCOL_TIME = 60_000;
