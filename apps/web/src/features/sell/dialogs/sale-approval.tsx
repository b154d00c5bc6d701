"use client";

import type { ApprovalNeed } from "@galla/domain";
import type { ApprovalScope } from "@galla/validators";
import { useMemo } from "react";
import { APPROVAL_REASONS, approvalText } from "@/lib/approval-text.ts";
import { useSession } from "@/trpc/session.tsx";
import { useApproval } from "@/trpc/use-approval.ts";
import { ApprovalDialog, type ApprovalEntry } from "@/ui/approval-dialog.tsx";
import { openPayment } from "../cart/open-payment.ts";
import { backToCart } from "../show-outcome.ts";
import { approvedIdsOf, withApproval } from "../till/cart-approval.ts";
import { changeCart, useTill } from "../till/till-store.ts";
import { setView, type SellDialog } from "../till/view-store.ts";
import type { Checkout } from "../use-checkout.ts";

type SaleApprovalProps = { ask: SellDialog & { kind: "approval" }; checkout: Checkout };

/** A leader approves this sale's discount or prices; then it goes on from where it stood. */
export function SaleApproval({ ask: { needs, goOn }, checkout }: SaleApprovalProps) {
  const { store, format } = useSession();
  const cart = useTill((state) => state.cart);
  const scopes = useMemo(() => scopesOf(needs, cart.saleId), [needs, cart.saleId]);
  const close = () => {
    setView({ dialog: null });
    if (goOn === "send") backToCart({ code: "approval.required", details: { needs: [...needs] } });
  };
  const { grant, ...approval } = useApproval(store.id, scopes, close);
  const nameOf = (productId: string) => cart.lines.find((line) => line.productId === productId)?.name ?? "A product";
  const approve = async (entry: ApprovalEntry) => {
    const ids = await grant(entry);
    if (ids === null) return;
    // What was approved of the same cart before stays approved.
    changeCart((now) => withApproval(now, [...approvedIdsOf(now), ...ids]));
    setView({ dialog: null, refusal: null });
    if (goOn === "send") checkout.finish();
    else openPayment();
  };
  return (
    <ApprovalDialog
      asks={needs.map((need) => approvalText(need, format, nameOf))}
      reasons={[...new Set(needs.flatMap((need) => APPROVAL_REASONS[need.permission]))].slice(0, 4)}
      {...approval}
      onApprove={(entry) => void approve(entry)}
      onClose={close}
    />
  );
}

/** What exactly of this sale is approved. A need that is about no sale is none of ours. */
function scopesOf(needs: readonly ApprovalNeed[], saleId: string): ApprovalScope[] {
  return needs.flatMap((need): ApprovalScope[] => {
    if (need.permission === "sale.discountOverLimit")
      return [{ permission: need.permission, saleId, totalMinor: need.totalMinor, discountPpm: need.discountPpm }];
    return need.permission === "sale.overridePrice"
      ? [{ permission: need.permission, saleId, totalMinor: need.totalMinor, prices: need.prices }]
      : [];
  });
}
