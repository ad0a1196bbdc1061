export * from './facts.js';
export * from './headlines.js';
export { type Html, escaped, html, markup } from './html.js';
export * from './registers.js';
export * from './report.js';
export { STYLE } from './style.js';
