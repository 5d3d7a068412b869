#include "safety_list.h"

#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "frame/signature.h"
#include "throughline/editor/plain_text.h"
#include "throughline/store/safety_copies.h"

namespace throughline::editor {

namespace {

QString reasonOf(const QString& occasion) {
  if (occasion == QLatin1String("first-edit"))
    return SafetyList::tr("before the first edit of the day");
  if (occasion == QLatin1String("import")) return SafetyList::tr("before an import");
  if (occasion == QLatin1String("recovery"))
    return SafetyList::tr("after the program or the machine stopped");
  if (occasion == QLatin1String("review")) return SafetyList::tr("at a review");
  if (occasion == QLatin1String("merge")) return SafetyList::tr("before a copy was brought in");
  if (occasion.startsWith(QLatin1String("version-"))) {
    return SafetyList::tr("before the file was brought to a newer version");
  }
  return oneLine(occasion);
}

constexpr std::size_t kFew = 3;
constexpr int kMostHeight = 260;  // then they scroll

QString sizeOf(const store::SafetyCopy& copy) {
  std::error_code none;
  const auto bytes = std::filesystem::file_size(copy.path, none);
  return none ? QString()
              : QLocale().formattedDataSize(static_cast<qint64>(bytes), 0,
                                            QLocale::DataSizeTraditionalFormat);
}

}  // namespace

SafetyList::SafetyList(OpenMap& map, const Services& services, QWidget* parent)
    : QWidget(parent),
      m_map(map),
      m_services(services),
      m_heading(new QPushButton(this)),
      m_count(new PlainLabel(this)),
      m_none(new PlainLabel(tr("The first edit of a day makes one."), this)),
      m_scroll(new QScrollArea(this)),
      m_lines(new QWidget),
      m_column(new QVBoxLayout(m_lines)) {
  setObjectName("safetyCopies");
  setAttribute(Qt::WA_StyledBackground);
  m_heading->setObjectName("safetyHeading");
  m_heading->setProperty("look", "row");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(4, 6, 4, 8);
  column->setSpacing(2);
  m_count->setObjectName("safetyCount");
  m_count->setProperty("look", "small");
  auto* head = new QHBoxLayout;
  head->setContentsMargins(0, 0, 8, 0);
  head->addWidget(m_heading);
  head->addStretch(1);
  head->addWidget(m_count);
  column->addLayout(head);
  m_none->setProperty("look", "small");
  m_none->setContentsMargins(8, 0, 8, 2);
  column->addWidget(m_none);
  m_column->setContentsMargins(8, 0, 8, 0);
  m_column->setSpacing(4);
  m_scroll->setObjectName("safetyScroll");
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setWidgetResizable(true);
  m_scroll->setWidget(m_lines);
  m_lines->setObjectName("safetyLines");
  column->addWidget(m_scroll);
  connect(m_heading, &QPushButton::clicked, this, [this] {
    if (m_folded) {
      m_opened = !m_opened;
    } else {
      m_all = !m_all;
    }
    fill();
  });
}

void SafetyList::setFolded(bool folded) {
  if (std::exchange(m_folded, folded) == folded) return;
  m_opened = false;
  fill();
}

void SafetyList::update() {
  m_copies.clear();
  try {
    m_copies = store::safetyCopies(m_services.store, m_map.journey().settings().id.value);
  } catch (const journey::Error&) {
    // A folder that cannot be read holds none that could be opened.
  }
  fill();
}

void SafetyList::fill() {
  while (QLayoutItem* item = m_column->takeAt(0)) {
    if (item->widget()) item->widget()->deleteLater();
    delete item;
  }
  const bool isClosed = m_folded && !m_opened;
  const std::size_t shown =
      isClosed ? 0 : (m_all ? m_copies.size() : std::min(kFew, m_copies.size()));
  const bool opens = isClosed ? !m_copies.empty() : m_copies.size() > kFew || m_folded;
  const bool isOpen = !isClosed && (m_all || m_folded);
  m_heading->setText(opens ? tr("Safety copies") + (isOpen ? "  ▾" : "  ▸") : tr("Safety copies"));
  m_heading->setEnabled(opens);
  m_count->setText(m_copies.empty()
                       ? tr("none yet")
                       : tr("%1 of at most %2").arg(m_copies.size()).arg(store::kSafetyCopiesKept));
  m_none->setVisible(m_copies.empty() && !m_folded);
  for (std::size_t i = 0; i < shown; ++i) m_column->addWidget(lineOf(m_copies[i]));
  m_scroll->setVisible(shown > 0);
  m_lines->adjustSize();
  m_scroll->setFixedHeight(std::min(kMostHeight, m_lines->sizeHint().height()));
}

QString SafetyList::timeOf(const store::SafetyCopy& copy) const {
  const QDateTime at = fromUtc(copy.at);
  if (!at.isValid()) return oneLine(QString::fromStdString(copy.at));
  const QDate today = fromUtc(utcText(m_services)).date();
  const QLocale locale;
  QString day = locale.toString(at.date(), tr("d MMMM yyyy"));
  if (at.date().year() == today.year()) day = locale.toString(at.date(), tr("d MMMM"));
  if (at.date() == today) day = tr("Today");
  return tr("%1, %2").arg(day, locale.toString(at.time(), QLocale::ShortFormat));
}

QWidget* SafetyList::lineOf(const store::SafetyCopy& copy) {
  auto* line = new QWidget(m_lines);
  auto* row = new QHBoxLayout(line);
  row->setContentsMargins(0, 3, 0, 3);
  row->setSpacing(8);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  const QString when = timeOf(copy);
  words->addWidget(new PlainLabel(when, line));
  auto* why = new PlainLabel(reasonOf(QString::fromStdString(copy.occasion)), line);
  why->setWordWrap(true);
  words->addWidget(why);
  row->addLayout(words, 1);
  auto* size = new PlainLabel(sizeOf(copy), line);
  for (PlainLabel* each : {why, size}) each->setProperty("look", "small");
  row->addWidget(size);
  auto* open = new QPushButton(tr("Open a copy"), line);
  open->setObjectName("openCopy");
  open->setAccessibleName(tr("Open the copy of %1 as a new file").arg(when));
  connect(open, &QPushButton::clicked, this, [this, copy] { emit copyWanted(copy); });
  row->addWidget(open);
  return line;
}

}  // namespace throughline::editor
