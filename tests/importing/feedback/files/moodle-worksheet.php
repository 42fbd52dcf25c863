<?php
// A class's worksheet as Moodle writes it, with the fputcsv that it writes all its tables with:
//     php moodle-worksheet.php > moodle-worksheet-by-php.csv

$heads = ['Identifier', 'Full name', 'Email address', 'Status', 'Marker', 'Grade', 'Maximum grade',
    'Marking workflow state', 'Grade can be changed', 'Last modified (submission)', 'Last modified (grade)',
    'Feedback comments'];
$rows = [
    ['Participant 4711', 'Ben Marlow', 'ben@uni.example', 'Submitted for grading - Graded', 'Dr Okafor', '41.00',
        '100.00', 'Released', 'Yes', 'Friday, 1 May 2026, 9:00 AM', 'Sunday, 10 May 2026, 12:05 PM',
        "<p>SECRET of Ben, \"all\" of it\n</p>"],
    ['Participant 4712', 'Zoë O\'Neill', 'zoe@uni.example', 'Submitted for grading - Graded', 'Dr Okafor', '62.50',
        '100.00', 'Released', 'Yes', 'Friday, 1 May 2026, 4:30 PM', 'Sunday, 10 May 2026, 12:30 AM',
        "<p dir=\"ltr\" style=\"text-align: left;\">R-014: say \"more\",\nplease \\ now.</p>"
        . "<ul><li>E-007 – Ελένη, 为什么, यह</li></ul>"],
    ['Participant 4713', 'Cora Lane', 'cora@uni.example', 'No submission', '', '', '100.00', '', 'Yes', '-', '-', ''],
];
$out = fopen('php://output', 'w');
foreach ([$heads, ...$rows] as $row) {
    fputcsv($out, $row, ',', '"', '');
}
