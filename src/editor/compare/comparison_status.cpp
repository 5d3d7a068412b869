#include "comparison_status.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <algorithm>
#include <cmath>

#include "compared_map.h"
#include "difference_words.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

ComparisonStatus::ComparisonStatus(ComparedMap& map, QWidget* parent)
    : QFrame(parent),
      m_map(map),
      m_counts(new PlainLabel(this)),
      m_percent(new PlainLabel(this)),
      m_said(new PlainLabel(this)) {
  setObjectName("statusLine");
  setAttribute(Qt::WA_StyledBackground);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 3, 12, 3);
  row->setSpacing(6);
  m_counts->setObjectName("compareCounts");
  row->addWidget(m_counts);
  row->addSpacing(12);
  auto* keys = new PlainLabel(tr("N next change, Shift+N back"), this);
  keys->setProperty("look", "small");
  row->addWidget(keys);
  m_said->setObjectName("compareSaid");
  m_said->hide();
  row->addWidget(m_said, 1);
  row->addStretch(1);
  constexpr int kSaidFor = 6'000;  // milliseconds
  m_saying.setSingleShot(true);
  m_saying.setInterval(kSaidFor);
  connect(&m_saying, &QTimer::timeout, this, [this, keys] {
    m_said->hide();
    keys->show();
  });
  connect(this, &ComparisonStatus::said, keys, &QWidget::hide);
  const auto add = [&](const QString& text, const QString& name, auto run) {
    auto* button = new QPushButton(text, this);
    button->setProperty("look", "quiet");
    button->setAccessibleName(name);
    button->setToolTip(plainTip(name));
    connect(button, &QPushButton::clicked, this, run);
    row->addWidget(button);
  };
  add(tr("Fit"), tr("Fit the width"), [this] { m_map.fitWidth(); });
  add(QStringLiteral("−"), tr("Smaller"), [this] { m_map.stepZoom(false); });
  add(QStringLiteral("+"), tr("Larger"), [this] { m_map.stepZoom(true); });
  row->addWidget(m_percent);
  connect(&map, &ComparedMap::zoomChanged, this,
          [this] { m_percent->setText(tr("%1 %").arg(std::lround(m_map.zoom() * 100))); });
}

void ComparisonStatus::say(const QString& words) {
  m_said->setText(words);
  m_said->show();
  m_saying.start();
  emit said();
}

void ComparisonStatus::show(const journey::Differences& changes) {
  QStringList words;
  for (const journey::Mark mark : journey::kAllMarks) {
    const auto count = std::ranges::count(changes, mark, &journey::Difference::mark);
    words << QStringLiteral("%1 %2").arg(drawing::signOf(mark),
                                         countedMark(mark, static_cast<std::size_t>(count)));
  }
  m_counts->setText(words.join(QStringLiteral("    ")));
}

}  // namespace throughline::editor
