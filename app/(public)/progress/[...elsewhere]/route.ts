import { publicAnswer } from "@/components/publication/answer";

/** What does not exist below the public pages looks like what is not public. */
export function GET(request: Request): Promise<Response> {
  return publicAnswer(request, () => null);
}
