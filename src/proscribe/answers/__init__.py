"""Pure answers: a ledger, a question and two days in; a verdict with its reasons, evidence and gaps out."""
