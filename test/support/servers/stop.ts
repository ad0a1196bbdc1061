/** Stops what was started. */
export default async function stop(): Promise<void> {}
