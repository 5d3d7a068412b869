#include "paste_preview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "throughline/editor/plain_text.h"
#include "widgets/tab_order.h"

namespace throughline::editor {

using exchange::DecimalSign;
using exchange::PastedCell;

namespace {

constexpr QSize kPreviewSize(900, 480);
constexpr int kPreviewRowHeight = 26;
constexpr int kColumnGap = 12;

}  // namespace

PastePreview::PastePreview(const journey::Journey& journey, const NumberFormat& format,
                           Planner planner, DecimalSign sign, QWidget* parent)
    : QDialog(parent),
      m_planner(std::move(planner)),
      m_model(new PastePlanModel(journey, format, this)),
      m_heading(new PlainLabel(this)),
      m_remarks(new PlainLabel(this)),
      m_sign(new QComboBox(this)),
      m_onlyDoubtful(new QCheckBox(tr("Only what is doubtful"), this)),
      m_table(new QTableView(this)),
      m_accept(new QPushButton(this)) {
  setObjectName("pastePreview");
  setWindowTitle(tr("Paste readings"));
  resize(kPreviewSize);
  m_sign->addItems({tr("1,234.5"), tr("1.234,5")});
  m_sign->setCurrentIndex(sign == DecimalSign::comma ? 1 : 0);
  build();
  connect(m_sign, &QComboBox::currentIndexChanged, this, &PastePreview::replan);
  connect(m_onlyDoubtful, &QCheckBox::toggled, this, &PastePreview::showCells);
  replan();
}

void PastePreview::build() {
  m_heading->setProperty("look", "section");
  m_remarks->setWordWrap(true);
  m_remarks->setObjectName("pasteRemarks");
  m_sign->setObjectName("pasteSign");
  m_onlyDoubtful->setObjectName("pasteOnlyDoubtful");
  m_table->setObjectName("pasteCells");
  m_table->setModel(m_model);
  m_table->setAccessibleName(tr("What each cell becomes"));
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setShowGrid(false);
  m_table->setTabKeyNavigation(false);
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setDefaultSectionSize(kPreviewRowHeight);
  m_table->horizontalHeader()->setHighlightSections(false);
  m_table->horizontalHeader()->setStretchLastSection(true);
  auto* signCaption = new PlainLabel(tr("The numbers are written as"), this);
  signCaption->setBuddy(m_sign);
  m_sign->setAccessibleName(signCaption->text());
  auto* cancel = new QPushButton(tr("Cancel"), this);
  m_accept->setObjectName("pasteAccept");
  m_accept->setProperty("look", "primary");
  m_accept->setDefault(true);
  auto* options = new QHBoxLayout;
  options->addWidget(signCaption);
  options->addWidget(m_sign);
  options->addStretch();
  options->addWidget(m_onlyDoubtful);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(cancel);
  buttons->addWidget(m_accept);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(18, 16, 18, 16);
  layout->setSpacing(10);
  layout->addWidget(m_heading);
  layout->addWidget(m_remarks);
  layout->addLayout(options);
  layout->addWidget(m_table, 1);
  layout->addLayout(buttons);
  tabInLayoutOrder(*this);
  m_accept->setFocus();
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
}

void PastePreview::replan() {
  m_plan = m_planner(m_sign->currentIndex() == 1 ? DecimalSign::comma : DecimalSign::point);
  const auto doubtful = std::ranges::count_if(
      m_plan.cells, [](const PastedCell& cell) { return !cell.remark.empty(); });
  m_heading->setText(doubtful == 0
                         ? tr("Nothing is written until you paste.")
                         : tr("%1 of %n cells are doubtful. Nothing is written until you paste.",
                              nullptr, static_cast<int>(m_plan.cells.size()))
                               .arg(doubtful));
  QStringList remarks;
  for (const std::string& remark : m_plan.remarks) remarks << QString::fromStdString(remark);
  m_remarks->setText(remarks.join('\n'));
  m_remarks->setVisible(!remarks.isEmpty());
  m_onlyDoubtful->setEnabled(doubtful > 0);
  const auto count = m_plan.values().size();
  m_accept->setText(tr("Paste %n readings", nullptr, static_cast<int>(count)));
  m_accept->setEnabled(count > 0);
  showCells();
  for (int column = 0; column + 1 < m_model->columnCount(); ++column) {
    m_table->resizeColumnToContents(column);
    m_table->setColumnWidth(column, m_table->columnWidth(column) + kColumnGap);
  }
}

void PastePreview::showCells() {
  m_model->show(m_plan, m_onlyDoubtful->isChecked() && m_onlyDoubtful->isEnabled());
}

}  // namespace throughline::editor
