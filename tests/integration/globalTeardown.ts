export default (): Promise<void> =>
  (globalThis as unknown as { dropTemplate: () => Promise<void> }).dropTemplate();
