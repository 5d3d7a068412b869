#include "access_banner.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>
#include <array>
#include <utility>

#include "frame/worded.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

AccessBanner::AccessBanner(OpenMap& map, QWidget* parent)
    : QFrame(parent),
      m_map(map),
      m_text(new PlainLabel(this)),
      m_saveCopy(new QPushButton(tr("Save a copy…"), this)),
      m_reload(new QPushButton(this)),
      m_more(new QPushButton(this)),
      m_other(new QPushButton(this)),
      m_close(new QPushButton(tr("Close"), this)) {
  setObjectName("accessBanner");
  m_text->setObjectName("bannerText");
  m_text->setWordWrap(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_saveCopy->setObjectName("bannerSaveCopy");
  m_reload->setObjectName("bannerEditHere");
  m_more->setObjectName("bannerMore");
  m_other->setObjectName("bannerOther");
  m_close->setObjectName("bannerClose");
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(16, 8, 12, 8);
  layout->addWidget(m_text, 1);
  for (QPushButton* button : {m_saveCopy, m_reload, m_more, m_other, m_close})
    layout->addWidget(button);
  connect(m_saveCopy, &QPushButton::clicked, this, &AccessBanner::saveCopyRequested);
  connect(m_reload, &QPushButton::clicked, this, &AccessBanner::reloadRequested);
  connect(m_more, &QPushButton::clicked, this, [this] { take(0); });
  connect(m_other, &QPushButton::clicked, this, [this] { take(1); });
  connect(m_close, &QPushButton::clicked, this, [this] {
    if (!m_showsTrouble) m_notices.pop_front();
    m_dismissed = true;
    refresh();
  });
  connect(&map, &OpenMap::accessChanged, this, &AccessBanner::refresh);
  connect(&map, &OpenMap::changed, this, &AccessBanner::refresh);
  refresh();
}

void AccessBanner::refresh() {
  std::erase_if(m_notices, [](const Notice& each) { return each.holds && !each.holds(); });
  m_showsTrouble = showTrouble();
  if (!m_showsTrouble && !m_notices.empty()) showNotice();
  setVisible(!m_map.waitingEdit() && (m_showsTrouble || !m_notices.empty()));
}

bool AccessBanner::showTrouble() {
  const store::Access& access = m_map.document().access();
  const auto& failed = m_map.document().failedEdit();
  if (m_map.waitingEdit()) return false;  // the disk bar says so
  const bool writable = access.mode == store::Access::Mode::writable;
  if (!failed) m_dismissed = false;
  if (writable && (!failed || m_dismissed)) return false;
  QStringList sentences;
  if (failed) {
    sentences.append(
        tr("“%1” could not be saved; a copy can keep it.").arg(oneLine(worded(failed->label))));
  }
  const bool isOpenElsewhere = access.elsewhere == store::Access::Elsewhere::open;
  const bool isFree = access.elsewhere == store::Access::Elsewhere::closed;
  if (!access.reason.empty()) sentences.append(m_map.whyReadOnly());
  if (isOpenElsewhere) sentences.append(tr("What is edited there is shown here within a second."));
  if (isFree) sentences.append(tr("It can be edited here."));
  m_text->setText(sentences.join(" "));
  m_saveCopy->show();
  m_reload->setText(isFree ? tr("Edit here") : tr("Reload"));
  m_reload->setVisible(access.mode == store::Access::Mode::stopped || isFree);
  m_more->hide();
  m_other->hide();
  m_close->setVisible(writable);
  restyle(access.mode == store::Access::Mode::read_only && !failed);
  return true;
}

void AccessBanner::showNotice() {
  const Notice& notice = m_notices.front();
  m_text->setText(notice.text);
  m_saveCopy->hide();
  m_reload->hide();
  const std::array buttons{m_more, m_other};
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    buttons[i]->setVisible(i < notice.ways.size());
    if (i < notice.ways.size()) buttons[i]->setText(notice.ways[i].text);
  }
  m_close->show();
  restyle(true);
}

void AccessBanner::take(std::size_t way) {
  const Way chosen = m_notices.front().ways.at(way);
  if (chosen.ends) m_notices.pop_front();
  refresh();
  chosen.run();
}

void AccessBanner::tell(const QString& text, std::vector<Way> ways, std::function<bool()> holds) {
  m_notices.push_back({text, std::move(ways), std::move(holds)});
  refresh();
}

void AccessBanner::restyle(bool calm) {
  setProperty("calm", calm);
  style()->unpolish(this);
  style()->polish(this);
}

}  // namespace throughline::editor
