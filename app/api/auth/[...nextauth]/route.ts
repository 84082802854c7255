import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { nextAuthOptions } from "@/lib/access/next-auth";
import { readBytes } from "@/lib/platform/request-body";
import { requestIdOf } from "@/lib/platform/request-headers";
import { problemResponse } from "@/lib/platform/request-problem";
import { languageOf } from "@/lib/platform/request-words";

type Context = { params: Promise<{ nextauth: string[] }> };

/** A sign-in form is a few hundred bytes. */
const bodyBytes = 16_000;

const answer = (request: NextRequest, context: Context): Promise<Response> => NextAuth(request, context, nextAuthOptions());

export const GET = answer;

export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const body = await readBytes(request, bodyBytes);
  if (!body.ok) return problemResponse(body.failures, { requestId: requestIdOf(request.headers), language: languageOf(request) });
  return answer(new NextRequest(request.url, { method: "POST", headers: request.headers, body: body.value }), context);
}
