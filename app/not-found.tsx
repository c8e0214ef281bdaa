import { NotFoundWords } from "@/components/shell/not-found-words";

export default function NotFound() {
  return (
    <main className="mx-auto max-w-(--shell) p-6">
      <NotFoundWords />
    </main>
  );
}
