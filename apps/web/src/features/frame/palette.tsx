"use client";

import { Command } from "cmdk";
import { Package, Receipt, Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { Dialog as Radix } from "radix-ui";
import { useDeferredValue, useState, type ReactNode } from "react";
import { leave } from "@/lib/leaving.ts";
import { trpc } from "@/trpc/client.ts";
import { useSession } from "@/trpc/session.tsx";
import { FURTHER_PAGES, MAIN_PAGES } from "./pages.ts";

const ITEM =
  "flex min-h-11 cursor-pointer items-center gap-3 rounded-sm px-3 text-14 select-none data-[selected=true]:bg-sunken [&_svg]:size-[18px] [&_svg]:text-soft";
const MOST = 6;

/** Finds pages, products and bills from anywhere in the office. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState("");
  const router = useRouter();
  const go = (href: string) => {
    onClose();
    leave(() => router.push(href));
  };
  return (
    <Radix.Root open onOpenChange={onClose}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/45" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed top-[12dvh] left-1/2 z-40 w-[min(calc(100vw-2rem),36rem)] -translate-x-1/2 animate-rise overflow-hidden rounded-md bg-raised shadow-float"
        >
          <Radix.Title className="sr-only">Find anything</Radix.Title>
          <Command shouldFilter={false} label="Find anything">
            <div className="flex items-center gap-3 border-b border-line px-4">
              <Search aria-hidden className="size-[18px] text-soft" />
              <Command.Input
                value={text}
                onValueChange={setText}
                placeholder="Pages, products, bills"
                className="h-13 w-full bg-transparent text-16 outline-none placeholder:text-soft"
              />
            </div>
            <Command.List className="max-h-[50dvh] overflow-y-auto p-2">
              <Pages text={text} onGo={go} />
              <Found text={text.trim()} onGo={go} />
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

type GroupProps = { text: string; onGo: (href: string) => void };

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-2 [&_[cmdk-group-heading]]:text-13 [&_[cmdk-group-heading]]:text-soft"
    >
      {children}
    </Command.Group>
  );
}

function Pages({ text, onGo }: GroupProps) {
  const { can } = useSession();
  const wanted = text.trim().toLowerCase();
  const pages = [...MAIN_PAGES, ...FURTHER_PAGES].filter(
    (page) => can(page.permission) && page.label.toLowerCase().includes(wanted),
  );
  if (pages.length === 0) return null;
  return (
    <Group heading="Pages">
      {pages.map(({ href, label, icon: Icon }) => (
        <Command.Item key={href} value={href} onSelect={() => onGo(href)} className={ITEM}>
          <Icon aria-hidden />
          {label}
        </Command.Item>
      ))}
    </Group>
  );
}

function Found({ text, onGo }: GroupProps) {
  const { store, can, format } = useSession();
  const search = useDeferredValue(text);
  const enabled = search.length >= 2;
  const products = trpc.products.list.useQuery({ storeId: store.id, search, limit: MOST }, { enabled });
  const sales = trpc.sales.list.useQuery({ search, limit: MOST }, { enabled: enabled && can("sale.read") });
  if (!enabled) return null;
  return (
    <>
      {(products.data?.rows.length ?? 0) > 0 && (
        <Group heading="Products">
          {products.data?.rows.map((product) => (
            <Command.Item
              key={product.id}
              value={product.id}
              onSelect={() => onGo(`/products/${product.id}`)}
              className={ITEM}
            >
              <Package aria-hidden />
              <span className="flex-1 truncate">{product.name}</span>
              <span className="text-13 text-soft">{format.money(product.priceMinor)}</span>
            </Command.Item>
          ))}
        </Group>
      )}
      {(sales.data?.rows.length ?? 0) > 0 && (
        <Group heading="Bills">
          {sales.data?.rows.map((sale) => (
            <Command.Item
              key={sale.saleId}
              value={sale.saleId}
              onSelect={() => onGo(`/sales/${sale.saleId}`)}
              className={ITEM}
            >
              <Receipt aria-hidden />
              <span className="flex-1 truncate">{sale.billNumber}</span>
              <span className="text-13 text-soft">{format.money(sale.totalMinor)}</span>
            </Command.Item>
          ))}
        </Group>
      )}
    </>
  );
}
