#include "access_banner.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>
#include <utility>

#include "fields/field_editor.h"
#include "frame/worded.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

AccessBanner::AccessBanner(OpenMap& map, QWidget* parent)
    : QFrame(parent),
      m_map(map),
      m_text(new PlainLabel(this)),
      m_saveCopy(new QPushButton(tr("Save a copy…"), this)),
      m_reload(new QPushButton(tr("Reload"), this)),
      m_more(new QPushButton(this)),
      m_close(new QPushButton(tr("Close"), this)) {
  setObjectName("accessBanner");
  m_text->setObjectName("bannerText");
  m_text->setWordWrap(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_saveCopy->setObjectName("bannerSaveCopy");
  m_reload->setObjectName("bannerReload");
  m_more->setObjectName("bannerMore");
  m_close->setObjectName("bannerClose");
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(16, 8, 12, 8);
  layout->addWidget(m_text, 1);
  for (QPushButton* button : {m_saveCopy, m_reload, m_more, m_close}) layout->addWidget(button);
  connect(m_saveCopy, &QPushButton::clicked, this, &AccessBanner::saveCopyRequested);
  connect(m_reload, &QPushButton::clicked, this, &AccessBanner::reloadRequested);
  connect(m_more, &QPushButton::clicked, this, [this] {
    if (m_run) m_run();
  });
  connect(m_close, &QPushButton::clicked, this, [this] {
    m_telling = false;
    m_dismissed = true;
    refresh();
  });
  connect(&map, &OpenMap::accessChanged, this, &AccessBanner::refresh);
  connect(&map, &OpenMap::changed, this, &AccessBanner::refresh);
  refresh();
}

void AccessBanner::refresh() {
  const store::Access& access = m_map.document().access();
  const auto& failed = m_map.document().failedEdit();
  const bool writable = access.mode == store::Access::Mode::writable;
  if (!failed) m_dismissed = false;
  const bool trouble = !writable || (failed && !m_dismissed);
  if (!trouble && m_telling) return;
  setVisible(trouble);
  if (!trouble) return;
  m_telling = false;
  QStringList sentences;
  if (failed) {
    sentences.append(
        tr("“%1” could not be saved; a copy can keep it.").arg(oneLine(worded(failed->label))));
  }
  if (!access.reason.empty()) {
    sentences.append(asSentence(oneLine(worded(access.reason), 400)));
  }
  m_text->setText(sentences.join(" "));
  m_saveCopy->show();
  m_reload->setVisible(access.mode == store::Access::Mode::stopped);
  m_more->hide();
  m_close->setVisible(writable);
  setProperty("calm", access.mode == store::Access::Mode::read_only && !failed);
  style()->unpolish(this);
  style()->polish(this);
}

void AccessBanner::tell(const QString& text, const QString& action, std::function<void()> run) {
  m_telling = true;
  m_run = std::move(run);
  m_text->setText(text);
  m_more->setText(action);
  m_more->setVisible(!action.isEmpty());
  m_saveCopy->hide();
  m_reload->hide();
  m_close->show();
  setProperty("calm", true);
  style()->unpolish(this);
  style()->polish(this);
  show();
}

}  // namespace throughline::editor
