-- AlterEnum
ALTER TYPE "document_owner_kind" ADD VALUE 'RECEIPT';
