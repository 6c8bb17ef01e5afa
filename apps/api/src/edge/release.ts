/** The software version that decides, kept in the metadata of every event. */
export const RELEASE: string = process.env['XINHUO_RELEASE'] ?? '0.1.0';
