"""What a person does with the desk: verbs over the workbook. Each is synchronous, and tells what changed."""
