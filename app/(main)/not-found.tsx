export { NotFoundWords as default } from "@/components/shell/not-found-words";
