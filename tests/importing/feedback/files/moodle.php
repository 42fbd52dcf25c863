<?php
// Writes moodle-drawn.pdf and moodle-listed.pdf: a paper of two pages, each set in as a drawing, with comments drawn
// on it in boxes, or numbered markers and a list of comments at the end, at the sizes of Moodle's own PDF editor.
// php moodle.php FOLDER FONT.ttf, with TCPDF.
require_once('tcpdf/tcpdf.php');
$font = TCPDF_FONTS::addTTFfont($argv[2], 'TrueTypeUnicode', '', 32, sys_get_temp_dir() . '/');
$scale = 0.72;
$texts = [
    ['Who decided this? The pupils, or you on their behalf?', 'See R-014: say more.'],
    ["Zażółć gęślą jaźń · Ευχαριστώ · Спасибо.\nA second line."],
];

function begun($scale) {
    global $font;
    $pdf = new TCPDF('P', 'pt', [400, 600], true, 'UTF-8');
    $pdf->setPrintHeader(false);
    $pdf->setPrintFooter(false);
    $pdf->SetMargins(0, 0, 0);
    $pdf->SetAutoPageBreak(false);
    $papers = [];
    foreach ([1, 2] as $number) {
        $pdf->AddPage();
        $paper = $pdf->startTemplate(400, 600);
        $pdf->SetFont($font, '', 11);
        $pdf->Text(50, 50, "Reflection on page $number, about kestrel00$number.");
        $pdf->Text(50, 80, 'The pupils chose where to sit.');
        $pdf->Text(200, 560, "PF-7Q2K v3 p $number");
        $pdf->endTemplate();
        $pdf->printTemplate($paper, 0, 0, 400, 600);
    }
    $pdf->SetFont($font, '', 16 * $scale);
    return $pdf;
}

$pdf = begun($scale);
foreach ($texts as $page => $comments) {
    $pdf->setPage($page + 1);
    foreach ($comments as $index => $text) {
        [$x, $y, $width] = [60 * $scale, (180 + 150 * $index) * $scale, 240 * $scale];
        $pdf->SetFillColor(255, 236, 174);
        $pdf->MultiCell($width, 1.0, $text, 0, 'L', 0, 4, $x, $y);
        $pdf->Rect($x, $y, $width, $pdf->GetY() - $y, 'DF');
        $pdf->MultiCell($width, 1.0, $text, 0, 'L', 0, 4, $x, $y);
    }
}
$pdf->Output($argv[1] . '/moodle-drawn.pdf', 'F');

$pdf = begun($scale);
$pdf->SetFontSize(12 * $scale);
$pdf->SetMargins(100 * $scale, 120 * $scale, -1, true);
$pdf->SetAutoPageBreak(true, 100 * $scale);
$pdf->setHeaderFont([$font, '', 24 * $scale]);
$pdf->setHeaderMargin(24 * $scale);
$pdf->setHeaderData('', 0, '', 'Comment index');
$pdf->setPrintHeader(true);
$pdf->AddPage();
foreach ($texts as $page => $comments) {
    foreach ($comments as $index => $text) {
        $pdf->Cell(50 * $scale, 0, ($page + 1) . '.' . ($index + 1), 0, 0);
        $pdf->MultiCell(0, 0, $text, 0, 'L');
        $pdf->Ln(12 * $scale);
    }
    $pdf->Ln(12 * $scale);
}
$pdf->SetAutoPageBreak(false);
foreach ($texts as $page => $comments) {
    foreach ($comments as $index => $text) {
        $size = 24 * $scale;
        $pdf->SetFontSize(10 * $scale);
        $pdf->setPage($page + 1);
        $label = ($page + 1) . '.' . ($index + 1);
        [$x, $y] = [300 * $scale, (110 + 150 * $index) * $scale];
        $pdf->MultiCell($size * 0.95, 0, $label, 0, 'C', false, 1, $x, $y, true, 0, false, true, $size * 0.6, 'M', true);
    }
}
$pdf->Output($argv[1] . '/moodle-listed.pdf', 'F');
