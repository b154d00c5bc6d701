/** What only this server knows. Changing the pepper makes every PIN worthless, changing the key ends every access token. */
export type Secrets = {
  /** Signs access tokens (HS256). */
  readonly jwtSecret: string;
  /** Goes into every PIN's hash beside its salt, so that the table alone gives no PIN away. */
  readonly pinPepper: string;
};
