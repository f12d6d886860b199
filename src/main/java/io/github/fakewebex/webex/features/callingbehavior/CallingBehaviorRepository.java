package io.github.fakewebex.webex.features.callingbehavior;

import io.github.fakewebex.webex.features.PersonSettingRepository;

interface CallingBehaviorRepository extends PersonSettingRepository<CallingBehaviorSetting> {}
