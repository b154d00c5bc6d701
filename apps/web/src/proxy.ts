import { NextResponse, type NextRequest } from "next/server";
import { readEnv } from "@/env.ts";
import { contentSecurityPolicy, NONCE_HEADER, SECURITY_HEADERS } from "@/lib/security-headers.ts";

const env = readEnv(process.env);
const API_PATHS = /^\/(trpc|health|api\/v1)\//;

/**
 * Hands API paths to the API and dresses pages in their security headers. It never authorises: who may do what is decided
 * in the procedures, because a proxy can be walked around (reliability.md, finding 11).
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  if (API_PATHS.test(pathname)) return NextResponse.rewrite(new URL(`${pathname}${search}`, env.apiOrigin));
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set(NONCE_HEADER, nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of SECURITY_HEADERS) response.headers.set(name, value);
  return response;
}

export const config = { matcher: ["/((?!_next/static|_next/image|favicon.ico|icon.svg).*)"] };
