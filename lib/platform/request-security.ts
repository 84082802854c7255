import "server-only";

/**
 * Headers every answer carries (OWASP Secure Headers). Scripts and style sheets need the request's nonce; style attributes
 * are allowed because charts and popovers place themselves with them, and an attribute cannot run anything.
 */
export type SecuritySettings = { readonly https: boolean; readonly development: boolean };

export function contentSecurityPolicy(nonce: string, { https, development }: SecuritySettings): string {
  const directives: Readonly<Record<string, string>> = {
    "default-src": "'self'",
    // The development server evaluates modules it replaces while running.
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "script-src-attr": "'none'",
    // Its error overlay writes style elements without a nonce.
    "style-src": development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": development ? "'self' ws: wss:" : "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "frame-src": "'none'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  };
  const stated = Object.entries(directives).map(([name, value]) => `${name} ${value}`);
  return [...stated, ...(https ? ["upgrade-insecure-requests"] : [])].join("; ");
}

/** Of a page: with what its scripts and style sheets are known by. */
export const securityHeaders = (nonce: string, settings: SecuritySettings): Readonly<Record<string, string>> => ({
  "content-security-policy": contentSecurityPolicy(nonce, settings),
  ...plainSecurityHeaders(settings),
});

/** Of data, in which nothing may ever run. */
export const dataSecurityHeaders = (settings: Pick<SecuritySettings, "https">): Readonly<Record<string, string>> => ({
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  ...plainSecurityHeaders(settings),
});

function plainSecurityHeaders(settings: Pick<SecuritySettings, "https">): Readonly<Record<string, string>> {
  return {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "accelerometer=(), camera=(), display-capture=(), geolocation=(self), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-permitted-cross-domain-policies": "none",
    ...(settings.https && { "strict-transport-security": "max-age=31536000; includeSubDomains" }),
  };
}
