"""Recomputes the digest of a statement from its JSON; see docs/money.md, "The digest"."""
import hashlib
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    statement = json.load(file)

text = "imprimatur-statement/1\n"
text += f"{statement['environment']} {statement['party']['id']} {statement['month']}\n"
for account in statement["accounts"]:
    text += f"open {account['currency']} {account['opening']}\n"
    for line in account["lines"]:
        origin = line.get("generation") or line.get("payout") or "-"
        amounts = f"{line['gross']} {line['fee']} {line['amount']}"
        text += f"line {line['sequence']} {line['booked_at']} {line['entry']} {line['type']} {origin} {amounts}\n"
    text += f"close {account['currency']} {account['closing']}\n"

digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
print(digest, "as stated" if digest == statement["sha256"] else "DIFFERS from " + statement["sha256"])
sys.exit(0 if digest == statement["sha256"] else 1)
