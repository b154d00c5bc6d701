/** The only source of time on the server; tests give their own. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
